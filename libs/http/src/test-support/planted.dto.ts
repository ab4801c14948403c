import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsEmail,
  IsOptional,
  IsString,
  MaxLength,
  ValidateNested,
} from 'class-validator';

export class PlantedContact {
  @IsEmail() email: string;
}

export class PlantedThing {
  @IsString() @MaxLength(20) title: string;
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(3)
  @ValidateNested({ each: true })
  @Type(() => PlantedContact)
  contacts?: PlantedContact[];
}
