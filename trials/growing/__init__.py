"""What `trials.growth` is made of: the parts of a site that has grown, and what is expected of them."""
