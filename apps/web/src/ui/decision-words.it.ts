export const decision = {
  step: {
    need_recognised: 'Bisogno riconosciuto',
    requirements: 'Requisiti',
    evaluation: 'Valutazione',
    legal_security: 'Legale e sicurezza',
    approval: 'Approvazione',
    signature: 'Firma',
  },
  progress: 'Il cliente ha fatto {{done}} passi su {{steps}}',
  current: 'Prossimo: {{name}}',
  allDone: 'Tutti i passi sono fatti',
  expected: 'atteso {{on}}',
  overdue: 'In ritardo dal {{on}}',
  standsStill: 'Il cliente è in ritardo',
};
