SELECT made FROM identity
