import { Module } from '@nestjs/common';
import { ReadCustomer } from './application/read-customer.js';
import { ReadTimeline } from './application/read-timeline.js';
import { CustomersController } from './http/customers.controller.js';

/** One timeline per customer; keeps nothing of its own. */
@Module({ controllers: [CustomersController], providers: [ReadCustomer, ReadTimeline] })
export class TimelineModule {}
