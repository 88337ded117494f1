SELECT secret FROM identity
