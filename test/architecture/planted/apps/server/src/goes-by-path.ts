import '../../../libs/people/src/index.js';
