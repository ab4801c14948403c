import '#live';
