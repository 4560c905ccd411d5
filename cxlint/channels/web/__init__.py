"""Web sites: addresses, the network with its limits, robots.txt, sitemaps. What arrives is hostile until checked."""
