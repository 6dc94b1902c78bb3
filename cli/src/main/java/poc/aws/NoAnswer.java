package poc.aws;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import poc.cloud.AccessException;
import poc.cloud.CloudException;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkException;

/** Why no answer came from AWS: no credentials to ask with, or no connection. */
final class NoAnswer {

  static final String NO_CREDENTIALS =
      "no AWS credentials found: log in (aws sso login, aws configure) or set AWS_PROFILE; without"
          + " an account, 'poc up' runs everything on this machine";
  static final String EXPIRED =
      "the AWS credentials have expired: run 'aws sso login', or log in"
          + " again as you did before";

  private static final Pattern PROFILE =
      Pattern.compile("no credentials for profile '((?!default')[^']+)'");
  private static final Pattern CONNECT = Pattern.compile("[Cc]onnect to (\\S+)");

  private NoAnswer() {}

  static CloudException explain(String attempt, SdkException cause) {
    List<Throwable> causes = causes(cause);
    if (causes.stream().anyMatch(AbortedException.class::isInstance)) {
      return new CloudException("could not " + attempt + ": interrupted", cause);
    }
    String all =
        String.join("\n", causes.stream().map(t -> String.valueOf(t.getMessage())).toList());
    if (aboutCredentials(all)) {
      return new AccessException(expired(all) ? EXPIRED : absent(all), cause);
    }
    return new CloudException("could not " + attempt + ": " + reason(cause, causes), cause);
  }

  private static String absent(String text) {
    Matcher profile = PROFILE.matcher(text);
    return profile.find()
        ? "no AWS credentials found in the profile %s: 'aws configure list-profiles' lists those"
                .formatted(profile.group(1))
            + " that there are; without an account, 'poc up' runs everything on this machine"
        : NO_CREDENTIALS;
  }

  private static boolean aboutCredentials(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return lower.contains("unable to load credentials")
        || lower.contains("failed to load credentials")
        || lower.contains("profile file contained no credentials")
        || lower.contains("sso session")
        || lower.contains("sso token")
        || lower.contains("token is expired");
  }

  private static boolean expired(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return lower.contains("expired")
        || lower.contains("sso session")
        || lower.contains("sso token");
  }

  private static String reason(SdkException cause, List<Throwable> causes) {
    for (Throwable t : causes) {
      String message = String.valueOf(t.getMessage());
      Matcher connect = CONNECT.matcher(message);
      if (t instanceof UnknownHostException) {
        return host(message)
            + " could not be reached: no such host. Is there a connection, and"
            + " is the region right?";
      }
      if (t instanceof IOException && connect.find()) {
        return connect.group(1) + " could not be reached: " + root(causes);
      }
      if (t instanceof SocketTimeoutException) {
        return "AWS did not answer in time (" + message + ")";
      }
    }
    return causes.stream().anyMatch(IOException.class::isInstance)
        ? "the connection to AWS failed: " + root(causes)
        : String.valueOf(cause.getMessage());
  }

  private static String host(String message) {
    int end = message.indexOf(':');
    return end < 0 ? message : message.substring(0, end);
  }

  private static String root(List<Throwable> causes) {
    Throwable root = causes.get(causes.size() - 1);
    return root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
  }

  private static List<Throwable> causes(Throwable failure) {
    List<Throwable> causes = new ArrayList<>();
    @Nullable Throwable next = failure;
    while (next != null && !causes.contains(next)) {
      causes.add(next);
      next = next.getCause();
    }
    return causes;
  }
}
