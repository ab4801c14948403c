import './nobody.js';
