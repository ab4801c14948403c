/** A floor of `start`: an empty Nest application on Fastify with one route. Ends with its standard input. */
import 'reflect-metadata';
import { Controller, Get, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';

class Page {
  read() {
    return '<p>Here.</p>';
  }
}
Get()(Page.prototype, 'read', Object.getOwnPropertyDescriptor(Page.prototype, 'read'));
Controller()(Page);

class Empty {}
Module({ controllers: [Page] })(Empty);

const app = await NestFactory.create(Empty, new FastifyAdapter(), { logger: false });
await app.listen(Number(process.env.PORT), '127.0.0.1');
process.stdin.resume().once('end', () => process.exit(0));
