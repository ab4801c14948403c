import { MemberCalendarHistory } from '#calendars';
import { Signals } from '#database';
import { Journal } from '#journal';
import {
  AcceptHandover,
  AssignLead,
  GiveOffer,
  LeadJudgement,
  NextTaker,
  OfferLeads,
  OfferRouter,
  ReaddressOffer,
} from '#leads';
import type { TestDatabase } from '../../../../test/support/test-database.js';
import { DrainBacklog } from '../application/drain-backlog.js';
import { GatherRoom } from '../application/gather-room.js';
import { OnShift } from '../application/on-shift.js';
import { PassOffersOn } from '../application/pass-offers-on.js';
import { RouteLeads } from '../application/route-leads.js';

/** Routing plugged into offers and re-routing, on the database of one spec file. */
export class RoutingParts {
  readonly taker = new NextTaker();
  readonly judgement = new LeadJudgement();
  readonly gathering = new GatherRoom(new OnShift(new MemberCalendarHistory()));
  readonly offering: OfferLeads;
  readonly accepting: AcceptHandover;
  readonly draining: DrainBacklog;
  readonly passing: PassOffersOn;
  readonly giving: GiveOffer;
  readonly assigning: AssignLead;

  private constructor(
    db: TestDatabase,
    readonly signals: Signals,
    readonly journal: Journal,
  ) {
    const router = new OfferRouter();
    const routing = new RouteLeads(this.gathering, router, this.taker, signals);
    routing.onModuleInit();
    this.offering = new OfferLeads(journal, this.judgement, router);
    this.accepting = new AcceptHandover(journal, router);
    this.giving = new GiveOffer(journal, router);
    this.assigning = new AssignLead(journal, router);
    this.draining = new DrainBacklog(db.database, journal, routing, new ReaddressOffer(journal));
    this.passing = new PassOffersOn(journal, routing, new ReaddressOffer(journal));
  }

  static on(db: TestDatabase): RoutingParts {
    const signals = new Signals(db.appUrl);
    const journal = new Journal(signals);
    journal.registerLocker({
      ...{ name: 'leads', order: 10 },
      lock: async (tx, workspaceId, leadIds) => {
        const text = 'select 1 from lead where workspace_id = $1 and id = any($2) order by id for update';
        await tx.query(text, [workspaceId, leadIds]);
        return undefined;
      },
    });
    return new RoutingParts(db, signals, journal);
  }

  close(): Promise<void> {
    return this.signals.onApplicationShutdown();
  }
}
