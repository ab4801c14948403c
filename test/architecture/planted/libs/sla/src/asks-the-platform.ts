import '#database';
