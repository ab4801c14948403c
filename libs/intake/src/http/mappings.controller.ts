import { Body, Controller, Delete, Get, HttpCode, Param, Put, Query } from '@nestjs/common';
import type { Caller } from '#contracts';
import { AskedBy, IdPipe } from '#http';
import { Requires } from '#identity';
import { SaveMappings } from '../application/save-mappings.js';
import { MappingsQuery, SavedMappingDto, SavedMappingsDto, SaveMappingDto } from './mappings.dto.js';

/** Mappings with a name, for files that come again. */
@Controller('import-mappings')
export class MappingsController {
  constructor(private readonly saveMappings: SaveMappings) {}

  /** All of them, by name. */
  @Get()
  @Requires('import.run')
  async list(
    @AskedBy() { workspaceId }: Caller,
    @Query() { kind }: MappingsQuery,
  ): Promise<SavedMappingsDto> {
    return { items: (await this.saveMappings.list(workspaceId, kind)) as SavedMappingDto[] };
  }

  /** Keeps a mapping under its name. */
  @Put()
  @Requires('import.run')
  save(
    @AskedBy() { workspaceId, memberId }: Caller,
    @Body() mapping: SaveMappingDto,
  ): Promise<SavedMappingDto> {
    return this.saveMappings.keep(workspaceId, memberId, mapping) as Promise<SavedMappingDto>;
  }

  /** Forgets a mapping; imports that used it stay as they are. */
  @Delete(':id')
  @HttpCode(204)
  @Requires('import.run')
  remove(@AskedBy() { workspaceId }: Caller, @Param('id', IdPipe) id: string): Promise<void> {
    return this.saveMappings.remove(workspaceId, id);
  }
}
