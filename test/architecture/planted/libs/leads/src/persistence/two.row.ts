import './one.row.js';
