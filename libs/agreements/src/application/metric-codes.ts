/** Token of the codes of every metric there is; whoever puts the application together knows them. */
export const METRIC_CODES = Symbol('metric codes');
