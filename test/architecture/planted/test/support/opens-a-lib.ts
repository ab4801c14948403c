import '../../libs/people/src/person.js';
