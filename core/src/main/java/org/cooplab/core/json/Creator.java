package org.cooplab.core.json;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/** The constructor or static method that makes a value. */
record Creator(Executable executable) {

    /**
     * Makes a value.
     *
     * @throws RuntimeException what the constructor or method throws
     */
    Object make(@Nullable Object... arguments) {
        try {
            if (executable instanceof Constructor<?> constructor) {
                return constructor.newInstance(arguments);
            }
            Object made = ((Method) executable).invoke(null, arguments);
            if (made == null) {
                throw new IllegalArgumentException(executable + " must not return null");
            }
            return made;
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException refusal) {
                throw refusal;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InstantiationException | IllegalAccessException e) {
            throw Shapes.unreadable(executable.getDeclaringClass(), e);
        }
    }
}
