"""Charts and maps as pictures: drawn as SVG from what the pages show, and set as PNG from that SVG."""
