import type { OpenDepartment } from './own-page';
import type { Server } from './server';

/** Tells whether a capability is known to be off for a department, without asking for what would then be refused. */
export async function isOff(server: Server, department: string, capability: string): Promise<boolean> {
  const { departments } = await server.get<{ departments: readonly OpenDepartment[] }>('/departments');
  const found = departments.find(({ id }) => id === department);
  return found !== undefined && !found.capabilities.includes(capability);
}
