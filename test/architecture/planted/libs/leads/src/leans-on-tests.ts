import '../../../test/support/thing.js';
