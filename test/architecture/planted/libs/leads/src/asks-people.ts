import '#people';
