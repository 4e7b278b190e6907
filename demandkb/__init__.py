"""DemandKB as a site: its settings, addresses and servers."""
