package poc.local.edge;

import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.ContextFactory;
import org.mozilla.javascript.Function;
import org.mozilla.javascript.RhinoException;
import org.mozilla.javascript.Script;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;

/**
 * A function of CloudFront's, run by its own JavaScript: nothing of one call is there at the next,
 * and nothing of this process can be reached.
 */
final class ViewerFunction {

  /** Far more than CloudFront's millisecond lets a function do. */
  private static final int MOST_INSTRUCTIONS = 10_000_000;

  private static final ContextFactory CONTEXTS =
      new ContextFactory() {
        @Override
        protected Context makeContext() {
          Context context = super.makeContext();
          context.setInterpretedMode(true);
          context.setLanguageVersion(Context.VERSION_ES6);
          context.setInstructionObserverThreshold(MOST_INSTRUCTIONS);
          return context;
        }

        @Override
        protected void observeInstructionCount(Context context, int instructions) {
          throw new IllegalStateException("the function takes too long");
        }
      };

  private static final String CALL =
      "var console = { log: function () {} };\n"
          + "function poc$call(event) { return JSON.stringify(handler(JSON.parse(event))); }";

  private final Script script;

  private ViewerFunction(Script script) {
    this.script = script;
  }

  /**
   * Reads a function.
   *
   * @throws FunctionException if it is no JavaScript
   */
  static ViewerFunction of(String code) throws FunctionException {
    try (Context context = CONTEXTS.enterContext()) {
      return new ViewerFunction(context.compileString(code + "\n" + CALL, "function", 1, null));
    } catch (RhinoException e) {
      throw new FunctionException(String.valueOf(e.getMessage()), e);
    }
  }

  /**
   * Calls its handler.
   *
   * @param event as JSON
   * @return a request or a response, as JSON
   * @throws FunctionException if it fails, takes too long or gives nothing
   */
  String call(String event) throws FunctionException {
    try (Context context = CONTEXTS.enterContext()) {
      Scriptable scope = context.initSafeStandardObjects();
      script.exec(context, scope);
      Function call = (Function) ScriptableObject.getProperty(scope, "poc$call");
      if (call.call(context, scope, scope, new Object[] {event}) instanceof String json) {
        return json;
      }
      throw new FunctionException("its handler gives nothing", null);
    } catch (RhinoException | IllegalStateException e) {
      throw new FunctionException(String.valueOf(e.getMessage()), e);
    }
  }

  /** A function that does not do what it should. */
  static final class FunctionException extends Exception {

    private static final long serialVersionUID = 1L;

    FunctionException(String message, @Nullable Throwable cause) {
      super(message, cause);
    }
  }
}
