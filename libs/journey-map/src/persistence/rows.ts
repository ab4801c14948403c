import './journey-mark.row.js';
import './journey-rollup.row.js';
import './journey-state.row.js';
import './journey-touch-change.row.js';
import './journey-walk.row.js';
