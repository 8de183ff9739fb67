package nhacviec.admin;

import java.nio.ByteBuffer;
import nhacviec.admin.http.Answer;
import nhacviec.admin.http.Problem;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** What the web server itself refuses before a route is looked for, such as an address that cannot be read. */
final class JettyRefusals {

    private JettyRefusals() {}

    static boolean answer(Request request, Response response, Callback callback) {
        int status = response.getStatus() < 400 ? 500 : response.getStatus();
        Answer answer = Answer.problem(Problem.of(
                status, status < 500 ? "Yêu cầu không đọc được." : "Có lỗi bên trong; xem nhật ký của dịch vụ."));
        response.setStatus(status);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, answer.mediaType());
        response.getHeaders().put("X-Content-Type-Options", "nosniff");
        response.write(true, ByteBuffer.wrap(answer.body()), callback);
        return true;
    }
}
