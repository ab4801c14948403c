/** Refusals around scores, checklists, models and sample audits. */
export const ofQualification = {
  'audit/days': 'L’ultimo giorno non può precedere il primo.',
  'audit/empty-lot':
    'In questi giorni sono stati consegnati troppo pochi lead per giudicarli. Scegli un periodo più lungo, o ammetti meno difetti.',
  'audit/graded': 'Questo lead non è nel campione, o la tua parte lo ha già giudicato.',
  'audit/missing': 'Questo campione non esiste in questo spazio di lavoro.',
  'audit/no-grades': 'Non c’è ancora alcun giudizio; per un esito serve almeno un lead giudicato.',
  'audit/no-side': 'Giudicano i membri di marketing e vendite; tu non sei in una di queste squadre.',
  'audit/plan':
    'Si devono estrarre più lead di quanti ne possano essere difettosi; scrivi entrambi come numeri interi.',
  'audit/reason': 'Di’ che cosa non va in un lead difettoso; per uno come concordato lascia vuoto.',
  'evidence/content':
    'Questa risposta non è del tipo che la domanda chiede: scrivi un testo, un giorno o un importo con la valuta, oppure scegli un tentativo di questo lead.',
  'framework/invalid': 'Lo schema di qualifica non va ancora bene; correggi i punti indicati.',
  'predictive-model/no-earlier':
    'Nessun modello è ancora stato acceso o spento: non c’è nulla a cui tornare.',
  'predictive-model/not-compared':
    'Questo modello non è stato confrontato con le regole sugli stessi lead. Attiva un modello di punteggio, addestra di nuovo, e guarda entrambi.',
  'predictive-model/too-few':
    'Non ci sono ancora abbastanza lead conclusi, vinti e non, da cui imparare. Riprova più avanti; fino ad allora fanno meglio le regole.',
  'qualification/no-version': 'Questa versione non esiste; scegline una dell’elenco.',
  'score-model/invalid': 'Le regole del punteggio non vanno ancora bene; correggi i punti indicati.',
  'target/in-force': 'È già così; ricarica la pagina per vedere che cosa è in vigore adesso.',
  'target/invalid': 'La definizione del target non va ancora bene; correggi i punti indicati.',
  'scoring/half-life': 'Indica un tempo di dimezzamento in giorni, sopra lo zero.',
  'scoring/no-fit':
    'Il calcolo del modello non arriva a un risultato: fra i dati c’è forse un valore che non è un numero. Controllali.',
  'scoring/replay':
    'I conteggi del percorso non tornano: ne manca più di quanto ne serva, o ne resta più di quanto ne nasca. Controllali.',
  'training/ended': 'È già finito; non c’è nulla da annullare.',
  'training/interrupted': 'Il server si è fermato prima della fine dell’addestramento. Addestra di nuovo.',
  'training/missing': 'Questo addestramento non esiste in questo spazio di lavoro.',
  'training/unexpected':
    'Qualcosa è andato storto nell’addestramento; il registro del server dice che cosa. Addestra di nuovo.',
  'training/running': 'Si sta già addestrando un modello; attendi che finisca, o annullalo.',
};
