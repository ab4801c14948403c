import '../http/controller.js';
