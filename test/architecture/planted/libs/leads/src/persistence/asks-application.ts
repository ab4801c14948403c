import '../application/accept-lead.js';
