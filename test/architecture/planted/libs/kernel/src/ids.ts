import 'uuidv7';
