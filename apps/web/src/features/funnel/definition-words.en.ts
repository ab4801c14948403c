/** What the figures mean. */
export const definitions = {
  definitions: {
    title: 'What the figures mean',
    volume: {
      name: 'Volume',
      is: 'Leads that entered a stage for the first time in these days; each counts once, and who skipped a stage entered it with the next. Growth is against the days it is compared with.',
    },
    inPeriod: {
      name: 'Rate in these days',
      is: 'Entries into the next stage over entries into this one, both in these days: not the same leads, so it may exceed 100 % and is no measure of quality then.',
    },
    ofCohort: {
      name: 'Rate of these leads',
      is: 'Of those who entered the stage in these days, how many have gone on by today. Young leads have had less time.',
    },
    interval: {
      name: 'Interval',
      is: 'Between what the true rate lies with 95 % certainty (Wilson); the fewer leads, the wider.',
    },
    time: {
      name: 'Time',
      is: 'By when half, and nine of ten, of all who entered have gone on (Kaplan–Meier); those still on their way are counted for as long as they were seen.',
    },
    fates: {
      name: 'What became of them',
      is: 'Where each of them stands today; the parts add up to the volume.',
    },
    value: {
      name: 'Value',
      is: 'Deals of the leads that entered: won, open, and open weighted by the own win rate. Amounts without a rate stand apart and are in no sum. Stages are not added: the same deal is in each of them.',
    },
    leadVelocity: {
      name: 'Lead velocity',
      is: 'Qualified leads (MQL) of these days against as many days before: (now − before) / before.',
    },
    winRate: {
      name: 'Win rate',
      is: 'Leads with a deal that were won, of those whose deal ended, of all time.',
    },
    age: {
      name: 'Age',
      is: 'Units since the one in which the cohort entered, that one being 0. Only cells of equal age compare.',
    },
    ripe: {
      name: 'Not yet',
      is: 'The unit still runs, so more may come: the cell is hatched and compares with nothing.',
    },
  },
};
