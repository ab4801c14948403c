import './two.row.js';
