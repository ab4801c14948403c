import './pipeline-cycle.row.js';
import './pipeline-deal.row.js';
import './pipeline-month.row.js';
import './pipeline-quota.row.js';
import './pipeline-seller.row.js';
