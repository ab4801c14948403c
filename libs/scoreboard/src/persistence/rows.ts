import './board-agreement.row.js';
import './clause-rollup.row.js';
import './contribution.row.js';
import './fact.row.js';
import './funnel-level.row.js';
import './funnel-rollup.row.js';
import './open-obligation.row.js';
import './standing-deal.row.js';
