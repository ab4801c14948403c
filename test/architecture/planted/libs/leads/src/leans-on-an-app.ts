import '../../../apps/server/src/main.js';
