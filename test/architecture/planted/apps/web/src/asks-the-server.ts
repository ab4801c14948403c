import '../../server/src/main.js';
