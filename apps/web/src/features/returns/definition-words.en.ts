export const definitions = {
  title: 'How each number is reckoned',
  cpl: { name: 'CPL', is: 'spend divided by leads; the cost of MQL, SAL and SQL likewise.' },
  cac: {
    name: 'CAC',
    is: 'spend divided by customers won. Salaries and tools are in it only where you ask for them.',
  },
  credited: {
    name: 'Credited revenue',
    is: 'won revenue, divided among the touches of each deal by the chosen rule.',
  },
  sourced: { name: 'Sourced', is: 'deals of marketing whose first touch was here, each whole.' },
  influenced: {
    name: 'Influenced',
    is: 'won deals that were touched here, each whole: reach, not credit. It holds what is sourced; the two are never added, and rows are not either.',
  },
  roas: { name: 'ROAS', is: 'credited revenue divided by spend.' },
  roi: { name: 'ROI', is: '(credited revenue − spend) divided by spend; 0 % breaks even on revenue.' },
  romi: {
    name: 'ROMI',
    is: '(credited revenue × margin − spend) divided by spend; 0 % breaks even in truth.',
  },
  breakEven: { name: 'Break-even ROAS', is: '1 divided by the margin.' },
  payback: { name: 'Payback', is: 'CAC divided by (monthly revenue of a customer × margin).' },
  ltv: {
    name: 'LTV',
    is: 'monthly revenue × margin divided by monthly churn; or the margin of an average deal, bought again with the chance you state.',
  },
  measured: {
    name: 'Measured return',
    is: 'spend whose campaign, or channel where it names none, brought at least one touch or lead on these days.',
  },
  few: { name: '“few”', is: 'the number hangs on fewer than ten.' },
};
