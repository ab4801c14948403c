import './pipeline-deal.row.js';
import './pipeline-quota.row.js';
import './pipeline-seller.row.js';
