import '../../people/src/index.js';
