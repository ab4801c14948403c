import './cycle-two.js';
