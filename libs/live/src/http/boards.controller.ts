import { Controller, Get, Param } from '@nestjs/common';
import type { Caller } from '#contracts';
import { AskedBy } from '#http';
import { AnyCaller } from '#identity';
import { ReadBoard } from '../read-board.js';
import { SnapshotDto } from './boards.dto.js';

/** No right is required at the route: each board decides for itself who may see it. */
@Controller('boards')
export class BoardsController {
  constructor(private readonly boards: ReadBoard) {}

  /** The board at the present revision; a slash in its name is written %2F. */
  @Get(':board')
  @AnyCaller('Each board asks for the right it needs, here as over a socket.')
  show(@AskedBy() caller: Caller, @Param('board') board: string): Promise<SnapshotDto> {
    return this.boards.read(caller, board);
  }
}
