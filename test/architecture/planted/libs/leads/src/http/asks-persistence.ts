import '../persistence/leads.js';
