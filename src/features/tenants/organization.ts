import { mine, type Scope } from '../../database/scope'
import { newId } from '../../kernel/ids'

/** 組織・所属: a department of a tenant; they form a tree. */
export type Unit = {
  id: string
  parentId: string | null
  name: string
  reading: string
  phone: string | null
}

export async function unitsOf(scope: Pick<Scope, 'tenant' | 'db'>): Promise<Unit[]> {
  const rows = await mine(scope, 'units').selectAll().orderBy('ordinal').execute()
  return rows.map((row) => ({
    id: row.unit_id,
    parentId: row.parent_id,
    name: row.name,
    reading: row.reading,
    phone: row.phone,
  }))
}

/** 分類: the subject a procedure is filed under. */
export type Category = { id: string; name: string; icon: string }

export async function categoriesOf(scope: Scope): Promise<Category[]> {
  const rows = await mine(scope, 'categories').selectAll().orderBy('ordinal').execute()
  return rows.map((row) => ({ id: row.category_id, name: row.name, icon: row.icon }))
}

export async function synonymGroupsOf(scope: Scope): Promise<string[][]> {
  const rows = await mine(scope, 'synonym_groups').select('words').execute()
  return rows.map((row) => row.words)
}

export async function insertUnit(scope: Scope, unit: Unit, ordinal: number): Promise<void> {
  await scope.db
    .insertInto('units')
    .values({
      tenant_id: scope.tenant.id,
      unit_id: unit.id,
      parent_id: unit.parentId,
      name: unit.name,
      reading: unit.reading,
      phone: unit.phone,
      ordinal,
    })
    .execute()
}

export async function insertCategory(scope: Scope, category: Category, ordinal: number): Promise<void> {
  await scope.db
    .insertInto('categories')
    .values({
      tenant_id: scope.tenant.id,
      category_id: category.id,
      name: category.name,
      icon: category.icon,
      ordinal,
    })
    .execute()
}

/** Adds a tenant's own group of words that mean the same. */
export async function insertSynonymGroup(scope: Scope, words: readonly string[]): Promise<void> {
  await scope.db
    .insertInto('synonym_groups')
    .values({ tenant_id: scope.tenant.id, group_id: newId(), words: [...words] })
    .execute()
}
