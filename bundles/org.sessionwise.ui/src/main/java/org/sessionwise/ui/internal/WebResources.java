package org.sessionwise.ui.internal;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardResource;

/** Serves the built elements under a path that carries their version. */
@Component(service = WebResources.class)
@HttpWhiteboardResource(pattern = WebResources.PATH + "/*", prefix = "/web")
public final class WebResources {

    static final String PATH = "/sessionwise/ui/0.1.0";
}
