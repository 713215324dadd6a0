package org.sessionwise.host.reference.internal.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Refuses plainly, by nothing but the server's own classes, when ours are gone because the host is being exchanged. */
@SuppressWarnings("serial") // a servlet is never written to a stream
abstract class RotaServlet extends HttpServlet {

    @Override
    public void service(ServletRequest request, ServletResponse response) throws ServletException, IOException {
        try {
            super.service(request, response);
        } catch (LinkageError e) {
            if (response.isCommitted()) {
                throw e;
            }
            ((HttpServletResponse) response).sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }
}
