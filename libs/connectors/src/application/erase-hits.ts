import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { Tx } from '#database';
import { ErasePerson } from '#people';
import type { ErasedPerson, Eraser } from '#people';
import { CONNECTOR_PERSONAL_DATA } from '../domain/personal-data.js';
import { tracesOf } from '../domain/traces.js';
import type { Traces } from '../domain/traces.js';
import { countHitsOf } from '../persistence/erasure.js';
import { cutHits } from './cut-hits.js';

/** With a person goes what hits told of them, taken or refused. */
@Injectable()
export class EraseHits implements Eraser, OnModuleInit {
  readonly tables = CONNECTOR_PERSONAL_DATA;

  constructor(private readonly erasePerson: ErasePerson) {}

  onModuleInit(): void {
    this.erasePerson.registerEraser(this);
  }

  async count(tx: Tx, workspaceId: string, person: ErasedPerson): Promise<Readonly<Record<string, number>>> {
    return { connector_hit: await countHitsOf(tx, workspaceId, tracesOfPerson(person)) };
  }

  async erase(tx: Tx, workspaceId: string, person: ErasedPerson): Promise<void> {
    await cutHits(tx, workspaceId, tracesOfPerson(person));
  }
}

const tracesOfPerson = ({ personId, emails, phones }: ErasedPerson): Traces =>
  tracesOf(personId, emails, phones);
