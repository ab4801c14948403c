import '../../../people/src/person.js';
