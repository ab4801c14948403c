import './course-deal.row.js';
import './funnel-state.row.js';
import './lead-course.row.js';
import './speed-day.row.js';
import './stage-day.row.js';
import './stage-value.row.js';
import './step-age.row.js';
import './step-reached.row.js';
