import '#leads';
