import '../domain/lifecycle.js';
import '../persistence/leads.js';
