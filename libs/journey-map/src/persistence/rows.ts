import './journey-mark.row.js';
import './journey-rollup.row.js';
import './journey-state.row.js';
