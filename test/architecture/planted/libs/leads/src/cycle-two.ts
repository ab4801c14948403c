import './cycle-one.js';
