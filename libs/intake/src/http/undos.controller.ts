import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import type { Caller } from '#contracts';
import { AskedBy, IdPipe } from '#http';
import { AlsoRequires, Requires } from '#identity';
import { FindImports } from '../application/find-imports.js';
import { StartImports } from '../application/start-imports.js';
import { UndoImport } from '../application/undo-import.js';
import { ImportDto, UndoPreviewDto } from './imports.answers.dto.js';
import { UndoDto } from './imports.dto.js';
import { assertMayBring, OF_COSTS_ALSO } from './may-bring.js';

/** Imports that are taken back. */
/** Deals that moved since are not everybody’s to take back. */
const OF_MONEY_ALSO = {
  right: 'revenue.write',
  when: 'what was touched is taken too, and money moved since',
} as const;

@Controller('imports/:id/undo')
export class UndosController {
  constructor(
    private readonly undoImport: UndoImport,
    private readonly startImports: StartImports,
    private readonly findImports: FindImports,
  ) {}

  /** What it would take back, and what was touched since. */
  @Get()
  @Requires('import.run')
  preview(@AskedBy() { workspaceId }: Caller, @Param('id', IdPipe) id: string): Promise<UndoPreviewDto> {
    return this.undoImport.preview(workspaceId, id);
  }

  /** Takes it back in the background, within 24 hours of its end; one that stopped midway goes on, in the way it was begun. */
  @Post()
  @AlsoRequires(OF_COSTS_ALSO, OF_MONEY_ALSO)
  @HttpCode(202)
  @Requires('import.run')
  async undo(
    @AskedBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Body() { touched }: UndoDto,
  ): Promise<ImportDto> {
    const { workspaceId, memberId } = caller;
    assertMayBring(caller, (await this.findImports.one(workspaceId, id)).kind);
    if (touched === 'take') await this.undoImport.assertMayTake(caller, id);
    await this.startImports.undo(workspaceId, id, { touched, memberId });
    return this.findImports.one(workspaceId, id) as Promise<ImportDto>;
  }
}
